# SPDX-License-Identifier: GPL-3.0-or-later
include(GNUInstallDirs)
install(TARGETS twofold-cli RUNTIME)
if(TWOFOLD_GUI)
    install(TARGETS twofold RUNTIME)
    install(FILES packaging/twofold.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES resources/icons/app/twofold.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
endif()
