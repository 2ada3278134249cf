# SPDX-License-Identifier: GPL-3.0-or-later
# How every target of this project is compiled, and the one function that makes a layer.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()

find_program(CCACHE ccache)
if(CCACHE)
    # Without these ccache passes over every file that uses a precompiled header, and shares nothing between presets.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_NOHASHDIR=1 "${CCACHE}")
    add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()

find_package(Threads REQUIRED)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Sql Network)
if(TWOFOLD_GUI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Widgets Svg Charts)
endif()
if(TWOFOLD_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
    find_package(GTest REQUIRED)
endif()
find_package(SQLite3 REQUIRED)
find_package(LibArchive REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(tl-expected REQUIRED)
find_package(CLI11 REQUIRED)

add_library(twofold_options INTERFACE)
target_compile_options(twofold_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                       -Wno-missing-field-initializers $<$<BOOL:${TWOFOLD_WERROR}>:-Werror>
                       # False alarms of GCC 12 inside its own std::string and std::variant.
                       $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized;-Wno-restrict;-Wno-stringop-overflow;-Wno-stringop-overread>)
target_compile_definitions(twofold_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(TWOFOLD_SANITIZE)
    target_compile_options(twofold_options INTERFACE -fsanitize=${TWOFOLD_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(twofold_options INTERFACE -fsanitize=${TWOFOLD_SANITIZE})
endif()

# twofold_layer(NAME core|store|… DEPENDS layers… LIBRARIES outside libraries… [PRIVATE_LIBRARIES …] [PCH headers…] [QT])
# Makes the static library twofold_NAME from src/NAME/*.cpp. Its public headers are include/twofold/NAME, which are on
# the path of a target only when that target links the layer.
function(twofold_layer)
    cmake_parse_arguments(L "QT" "NAME" "DEPENDS;LIBRARIES;PRIVATE_LIBRARIES;PCH" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/${L_NAME}/*.cpp" "${CMAKE_SOURCE_DIR}/src/${L_NAME}/*.h"
         "${CMAKE_SOURCE_DIR}/include/twofold/${L_NAME}/*.h")
    add_library(twofold_${L_NAME} STATIC ${sources})
    target_include_directories(twofold_${L_NAME} PUBLIC "${CMAKE_SOURCE_DIR}/include" PRIVATE "${CMAKE_SOURCE_DIR}/src/${L_NAME}")
    list(TRANSFORM L_DEPENDS PREPEND twofold_)
    target_link_libraries(twofold_${L_NAME} PUBLIC ${L_DEPENDS} ${L_LIBRARIES} PRIVATE ${L_PRIVATE_LIBRARIES} twofold_options)
    if(L_PCH)
        target_precompile_headers(twofold_${L_NAME} PRIVATE ${L_PCH})
    endif()
    if(L_QT)
        set_target_properties(twofold_${L_NAME} PROPERTIES AUTOMOC ON)
    endif()
endfunction()
