# SPDX-License-Identifier: MIT
# Run by cpack when the package is made. The archive around its parts keeps their modes, which are the umask's; `ar D` puts
# the same ones in for everybody.
foreach(package IN LISTS CPACK_PACKAGE_FILES)
  set(folder ${package}.parts)
  file(REMOVE_RECURSE ${folder})
  file(MAKE_DIRECTORY ${folder})
  execute_process(COMMAND ar t ${package} OUTPUT_VARIABLE parts COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCHALL "[^\n]+" parts "${parts}")
  execute_process(COMMAND ar x ${package} WORKING_DIRECTORY ${folder} COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND ar qcSD again.deb ${parts} WORKING_DIRECTORY ${folder} COMMAND_ERROR_IS_FATAL ANY)
  file(RENAME ${folder}/again.deb ${package})
  file(REMOVE_RECURSE ${folder})
endforeach()
