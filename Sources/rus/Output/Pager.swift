import Glibc

/// A program that shows what is longer than the screen a page at a time, such as less.
struct Pager {
  /// The program and its arguments; no shell reads them.
  let command: [String]

  /// Shows the bytes and waits until the reader has had enough; false where the program could not be started.
  ///
  /// A reader that leaves before the end is no error, and neither is what the program ends with.
  func show(_ bytes: [UInt8]) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard !command.isEmpty, pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // As git has it: colours stay, a text that fits is just printed, the screen is not cleared. What the user has set wins.
    setenv("LESS", "FRX", 0)
    setenv("LV", "-c", 0)
    guard let process = start(reading: ends[0]) else {
      for end in ends { close(end) }
      return false
    }
    close(ends[0])
    // Ctrl-C is the pager's own.
    signal(SIGINT, SIG_IGN)
    signal(SIGQUIT, SIG_IGN)
    var output = Output()
    output.write(bytes)
    _ = output.flush(to: ends[1])
    close(ends[1])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return true
  }

  private func start(reading descriptor: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, descriptor, STDIN_FILENO)
    // What this program ignores the other one need not.
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var pointers = command.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    var process = pid_t()
    return posix_spawnp(&process, command[0], &actions, &attributes, pointers, environ) == 0 ? process : nil
  }
}
