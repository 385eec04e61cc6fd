// What Swift cannot import from ncurses: macros, globals and varargs, as inline functions.
#ifndef RUS_CNCURSES_H
#define RUS_CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <fcntl.h>
#include <stdint.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

/// What can be wrong with a terminal's description.
enum rus_type_fault {
  RUS_TYPE_USABLE,
  RUS_TYPE_UNKNOWN,
  RUS_TYPE_TOO_SIMPLE,
};

static inline _Bool rus_has_string(const char *capability) {
  const char *value = tigetstr(capability);
  return value != NULL && value != (const char *)-1;
}

/// Looks the type up without opening a screen: initscr() would end the program for an unknown one.
static inline enum rus_type_fault rus_look_up_type(const char *type) {
  int found = 0;
  if (setupterm(type, 1, &found) != OK) {
    return found == 1 ? RUS_TYPE_TOO_SIMPLE : RUS_TYPE_UNKNOWN;
  }
  return rus_has_string("cup") ? RUS_TYPE_USABLE : RUS_TYPE_TOO_SIMPLE;
}

/// Makes ncurses send a frame in one piece. Until it has been left for the first time (ewInitial in its lib_mvcur.c) it sends
/// each movement of the cursor by itself: a hundred small writes a frame, each a packet of its own over a network.
/// So it is left once, before anything is shown, and what it would say to the terminal then goes nowhere.
static inline void rus_send_whole_frames(void) {
  int terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (terminal >= 0 && nowhere >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0) {
    endwin();
    dup2(terminal, STDOUT_FILENO);
  }
  if (terminal >= 0) {
    close(terminal);
  }
  if (nowhere >= 0) {
    close(nowhere);
  }
}

/// Opens the screen on standard output and input; the size comes by resizeterm(), never from LINES and COLUMNS.
static inline SCREEN *rus_open(const char *type) {
  use_env(FALSE);
  use_tioctl(TRUE);
  SCREEN *screen = newterm(type, stdout, stdin);
  if (screen != NULL) {
    rus_send_whole_frames();
  }
  return screen;
}

static inline WINDOW *rus_window(void) { return stdscr; }

/// How many colours the terminal shows: 0 if none, 16777216 if any.
static inline int rus_colors(void) { return has_colors() ? COLORS : 0; }

/// How many pairs of foreground and background can be in use.
static inline int rus_pairs(void) { return has_colors() ? COLOR_PAIRS : 0; }

/// The bytes of a string capability, or NULL.
static inline const char *rus_string(const char *capability) {
  return rus_has_string(capability) ? tigetstr(capability) : NULL;
}

/// The bytes that move the cursor to a place, or NULL.
static inline const char *rus_move_string(int row, int column) {
  return rus_has_string("cup") ? tiparm(tigetstr("cup"), row, column) : NULL;
}

/// Makes the next refresh repaint everything.
static inline void rus_forget_screen(void) { clearok(curscr, TRUE); }

static inline attr_t rus_bold(void) { return A_BOLD; }
static inline attr_t rus_dim(void) { return A_DIM; }
static inline attr_t rus_italic(void) { return A_ITALIC; }
static inline attr_t rus_underline(void) { return A_UNDERLINE; }
static inline attr_t rus_reverse(void) { return A_REVERSE; }

/// In wchar.h it is only seen with a macro that must be set before any header.
extern int wcwidth(wchar_t);

/// Adds a character, with what combines with it (ended by 0), to a row of cells, and returns how many entries it took.
/// Where the C library, which ncurses asks, has another width for it, U+FFFD and blanks fill the columns it was given.
/// The pair goes by the extended argument, which has no limit at 32767.
static inline int rus_add_cell(
    cchar_t *at, uint32_t base, uint32_t first, uint32_t second, uint32_t third, int width, attr_t attributes, int pair) {
  wchar_t text[] = {(wchar_t)base, (wchar_t)first, (wchar_t)second, (wchar_t)third, 0};
  if (wcwidth(text[0]) == width && setcchar(at, text, attributes, 0, &pair) == OK) {
    return 1;
  }
  setcchar(at, L"\uFFFD", attributes, 0, &pair);
  for (int i = 1; i < width; i++) {
    setcchar(at + i, L" ", attributes, 0, &pair);
  }
  return width;
}

/// Writes a row of cells from the left edge; a wide cell takes two columns. The cursor is not moved.
static inline void rus_put_row(int row, const cchar_t *cells, int count) {
  if (wmove(stdscr, row, 0) == OK) {
    wadd_wchnstr(stdscr, cells, count);
  }
}

#endif
