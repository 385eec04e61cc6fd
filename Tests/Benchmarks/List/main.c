// The least that shows files in a terminal, for the dashboard to be measured against: reads them whole, draws as many
// lines as fit over a foot, moves a mark by j and k (g and G to the ends), and handles all keys that wait before it
// draws again.
#include <curses.h>
#include <fcntl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct line {
  const char *text;
  int length;
};

static struct line *lines;
static int count, room, top, marked;

static void add_line(const char *text, int length) {
  if (count == room) {
    room = room ? 2 * room : 1024;
    lines = realloc(lines, room * sizeof *lines);
    if (lines == NULL) exit(1);
  }
  lines[count++] = (struct line){text, length};
}

static void read_file(const char *path) {
  struct stat status;
  int file = open(path, O_RDONLY);
  if (file < 0 || fstat(file, &status) != 0) exit(2);
  char *bytes = malloc(status.st_size + 1);
  if (bytes == NULL) exit(1);
  ssize_t size = 0, got;
  while ((got = read(file, bytes + size, status.st_size - size)) > 0) size += got;
  close(file);
  for (char *at = bytes, *end = bytes + size, *newline; at < end; at = newline + 1) {
    newline = memchr(at, '\n', end - at);
    if (newline == NULL) newline = end;
    add_line(at, newline - at);
  }
}

static void draw(void) {
  int height = LINES - 1;
  if (marked < top) top = marked;
  if (marked >= top + height) top = marked - height + 1;
  erase();
  for (int y = 0; y < height && top + y < count; y++) {
    struct line line = lines[top + y];
    attrset(top + y == marked ? A_REVERSE : A_NORMAL);
    mvaddnstr(y, 0, line.text, line.length < COLS ? line.length : COLS);
  }
  attrset(A_NORMAL);
  mvprintw(LINES - 1, 0, "%d/%d  j k g G  q quit", marked + 1, count);
  move(marked - top, 0);
  refresh();
}

static void handle(int key) {
  switch (key) {
    case 'j': marked += marked + 1 < count; break;
    case 'k': marked -= marked > 0; break;
    case 'g': marked = 0; break;
    case 'G': marked = count - 1; break;
  }
}

int main(int argc, char **argv) {
  setlocale(LC_ALL, "C.UTF-8");
  for (int i = 1; i < argc; i++) read_file(argv[i]);
  initscr();
  start_color();
  use_default_colors();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  for (;;) {
    draw();
    timeout(-1);
    for (int key = getch(); key != ERR; key = getch()) {
      if (key == 'q') {
        endwin();
        return 0;
      }
      handle(key);
      timeout(0);
    }
  }
}
