import CNcurses
import Glibc
import Screen

/// Sees to it that å and box characters are sent as UTF-8, also where no locale is set.
func useUTF8() {
  if setlocale(LC_CTYPE, "") == nil || String(cString: nl_langinfo(nl_item(CODESET))) != "UTF-8" {
    setlocale(LC_CTYPE, "C.UTF-8")
  }
}

/// The type to open the screen as: the one for all colours if the terminal has them and the system knows it
/// (`xterm-direct` beside `xterm-256color`), else the given one.
func usableType(_ given: String, colorHint: String?) throws(TerminalError) -> String {
  let direct = given.split(separator: "-").first.map { $0 + "-direct" } ?? ""
  let hasAllColors = colorHint == "truecolor" || colorHint == "24bit"
  if hasAllColors, given.hasSuffix("-256color"), rus_look_up_type(direct) == RUS_TYPE_USABLE {
    return direct
  }
  switch rus_look_up_type(given) {
  case RUS_TYPE_USABLE: return given
  case RUS_TYPE_UNKNOWN: throw .typeUnknown(given)
  default: throw .typeTooSimple(given)
  }
}

/// The terminal's size now; 80×24 if it does not know, and never so large that ncurses cannot hold it.
func currentSize() -> Size {
  let (most, usual) = (Size(width: 2000, height: 1000), Size(width: 80, height: 24))
  var window = winsize()
  guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else { return usual }
  return Size(width: min(Int(window.ws_col), most.width), height: min(Int(window.ws_row), most.height))
}

/// Writes all bytes to the terminal, past ncurses (which keeps none back between our calls).
func writeToTerminal(_ bytes: [UInt8]) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if count < 0, errno == EAGAIN {
      var entry = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
      poll(&entry, 1, -1)
    } else if count < 0, errno != EINTR {
      return
    }
    rest = rest.dropFirst(max(count, 0))
  }
}
