# Installing the library, the command and its data, the CMake package, and the Debian package (cpack -G DEB).
include(CMakePackageConfigHelpers)

install(TARGETS dateline EXPORT dateline-targets
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR}
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(TARGETS dateline_command RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY include/dateline DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp")
# What the command reads when it runs; the rest of data/ is compiled into the library.
foreach(folder IN ITEMS models schema)
    if(IS_DIRECTORY ${PROJECT_SOURCE_DIR}/data/${folder})
        install(DIRECTORY data/${folder} DESTINATION ${CMAKE_INSTALL_DATADIR}/dateline)
    endif()
endforeach()
install(FILES README.md CHANGELOG.md NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

# A static library would have to hand its private packages (fmt, yaml-cpp, Pango …) on to every user, so only the
# shared one is exported; a static build is for add_subdirectory.
if(BUILD_SHARED_LIBS)
    set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/dateline)
    install(EXPORT dateline-targets NAMESPACE dateline:: DESTINATION ${package_folder})
    configure_package_config_file(cmake/dateline-config.cmake.in ${PROJECT_BINARY_DIR}/dateline-config.cmake
        INSTALL_DESTINATION ${package_folder} NO_SET_AND_CHECK_MACRO)
    write_basic_package_version_file(${PROJECT_BINARY_DIR}/dateline-config-version.cmake
        COMPATIBILITY SameMinorVersion) # before 1.0 a minor version may break its users
    install(FILES ${PROJECT_BINARY_DIR}/dateline-config.cmake ${PROJECT_BINARY_DIR}/dateline-config-version.cmake
        DESTINATION ${package_folder})
endif()

# The command finds the library beside it wherever the two are put; with $ORIGIN the build folder may move too.
file(RELATIVE_PATH library_from_command ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR})
set_target_properties(dateline_command PROPERTIES
    INSTALL_RPATH "$ORIGIN/${library_from_command}" BUILD_RPATH_USE_ORIGIN ON)

if(NOT PROJECT_IS_TOP_LEVEL)
    return() # the package is that of the project around this one
endif()

# What the linker does not see comes from the section "run" of packages.txt.
execute_process(COMMAND ${PROJECT_SOURCE_DIR}/tools/install_packages --list run
    OUTPUT_VARIABLE run_packages OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE "\n" ", " run_packages "${run_packages}")
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME dateline)
set(CPACK_PACKAGE_VENDOR "The Dateline authors")
set(CPACK_PACKAGE_CONTACT "The Dateline authors <maintainers@users.noreply.r-seed-f3fc7784.example>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON) # also asks for ldconfig after installation
set(CPACK_DEBIAN_PACKAGE_DEPENDS "${run_packages}")
# Only who compiles against the library needs these two.
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libhowardhinnant-date-dev, libexpected-dev")
set(CPACK_PACKAGE_DESCRIPTION
    "Dateline reads news articles and answers: what happened when, who did it, and who says so?
 Every entry carries the sentence, the time expression, the rule and the outlet behind it.")
include(CPack)
