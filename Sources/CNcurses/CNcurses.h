// What Swift cannot import from ncurses: macros, globals and varargs, as inline functions.
#ifndef RUS_CNCURSES_H
#define RUS_CNCURSES_H

#include <curses.h>

static inline WINDOW *rus_stdscr(void) { return stdscr; }

#endif
