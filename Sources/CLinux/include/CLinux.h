#ifndef DEPECHE_CLINUX_H
#define DEPECHE_CLINUX_H

// The kernel calls that Glibc's Swift module leaves out. This header must not define _GNU_SOURCE: fd_set would then
// differ from CDispatch's and the compiler refuses the import.

#endif
