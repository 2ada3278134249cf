# SPDX-License-Identifier: GPL-3.0-or-later
include(GNUInstallDirs)
install(TARGETS twofold-cli RUNTIME)
install(FILES packaging/twofold-cli.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
if(TWOFOLD_GUI)
    install(TARGETS twofold RUNTIME)
    install(FILES packaging/twofold.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES resources/icons/app/twofold.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
endif()
