// The terminal given back on every way out. Signal handlers may call little: hence C, bytes made beforehand, and one
// static state. Every function here is called from Guard.swift alone, since each object file has a copy of its own.
#ifndef RUS_GUARD_H
#define RUS_GUARD_H

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define RUS_RESET_LIMIT 1024

struct rus_guard {
  volatile sig_atomic_t armed;
  volatile sig_atomic_t wake;
  struct termios modes;
  size_t reset_count;
  size_t notice_count;
  char reset[RUS_RESET_LIMIT];
  char notice[RUS_RESET_LIMIT];
  struct sigaction before[64];
  char stack[65536] __attribute__((aligned(16)));
};

/// The one state. Inside a function, since Swift takes along a header's functions but not its variables.
static inline struct rus_guard *rus_guard(void) {
  static struct rus_guard state;
  return &state;
}

static inline void rus_guard_write(int file, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written >= 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (errno != EINTR) {
      return;
    }
  }
}

/// Gives the terminal back, once: what reset says, then the modes it had.
static inline void rus_guard_reset(void) {
  if (!rus_guard()->armed) {
    return;
  }
  rus_guard()->armed = 0;
  rus_guard_write(STDOUT_FILENO, rus_guard()->reset, rus_guard()->reset_count);
  tcsetattr(STDIN_FILENO, TCSANOW, &rus_guard()->modes);
}

static inline _Bool rus_guard_is_crash(int number) {
  return number == SIGSEGV || number == SIGBUS || number == SIGILL || number == SIGTRAP || number == SIGABRT
    || number == SIGFPE;
}

static inline void rus_guard_on(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigaction(number, &action, NULL);
}

/// Ends the program as the signal would have by default, with the terminal given back. (Swift's own handler of crashes
/// would first ask at the terminal what to do.) Keys not yet read are dropped: the rest of a paste must not run in the
/// shell.
static inline void rus_guard_die(int number) {
  _Bool was_armed = rus_guard()->armed;
  if (was_armed) {
    tcflush(STDIN_FILENO, TCIFLUSH);
  }
  rus_guard_reset();
  if (was_armed && rus_guard_is_crash(number)) {
    rus_guard_write(STDERR_FILENO, rus_guard()->notice, rus_guard()->notice_count);
  }
  rus_guard_on(number, SIG_DFL, 0);
  raise(number);
}

/// Tells the poll in progress which signal came.
static inline void rus_guard_tell(int number) {
  int saved = errno;
  char byte = (char)number;
  if (write(rus_guard()->wake, &byte, 1) < 0) {
    // Full: there is enough to wake up for.
  }
  errno = saved;
}

static inline void rus_guard_nothing(int number) { (void)number; }

/// Remembers what a signal did before the screen was opened. ncurses has handlers of its own: ask before newterm().
static inline void rus_guard_remember(int number) { sigaction(number, NULL, &rus_guard()->before[number]); }

/// The signal ends the program, unless whoever started us wanted it ignored (nohup).
static inline void rus_guard_ends(int number) {
  if (rus_guard()->before[number].sa_handler == SIG_IGN && !rus_guard_is_crash(number)) {
    rus_guard_on(number, SIG_IGN, 0);
  } else {
    rus_guard_on(number, rus_guard_die, SA_ONSTACK);
  }
}

/// The signal wakes the loop.
static inline void rus_guard_wakes(int number) { rus_guard_on(number, rus_guard_tell, SA_RESTART); }

/// The signal is of no concern to us. Unlike an ignored one, a child starts with it at its default.
static inline void rus_guard_skips(int number) { rus_guard_on(number, rus_guard_nothing, SA_RESTART); }

static inline void rus_guard_as_before(int number) { sigaction(number, &rus_guard()->before[number], NULL); }

static inline void rus_guard_default(int number) { rus_guard_on(number, SIG_DFL, 0); }

/// Sets what the guard works with. The handlers get a stack of their own: the fault may be that ours is full.
static inline void rus_guard_prepare(int wake, const struct termios *modes, const char *notice, size_t count) {
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = rus_guard()->stack;
  stack.ss_size = sizeof rus_guard()->stack;
  sigaltstack(&stack, NULL);
  rus_guard()->wake = wake;
  rus_guard()->modes = *modes;
  rus_guard()->notice_count = count < RUS_RESET_LIMIT ? count : RUS_RESET_LIMIT;
  memcpy(rus_guard()->notice, notice, rus_guard()->notice_count);
  atexit(rus_guard_reset);
}

/// From here on the terminal is ours to give back. False if the bytes are too many.
static inline _Bool rus_guard_arm(const char *reset, size_t count) {
  if (count > RUS_RESET_LIMIT) {
    return 0;
  }
  memcpy(rus_guard()->reset, reset, count);
  rus_guard()->reset_count = count;
  rus_guard()->armed = 1;
  return 1;
}

/// The terminal has been given back.
static inline void rus_guard_disarm(void) { rus_guard()->armed = 0; }

#endif
