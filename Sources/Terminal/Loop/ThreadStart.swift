import Glibc

/// A piece of work on its way to a thread of its own.
public final class ThreadStart: Sendable {
  private let body: @Sendable () -> Void

  private init(_ body: @escaping @Sendable () -> Void) {
    self.body = body
  }

  /// Runs something on a new thread; here and now where the system has none to give.
  ///
  /// The new thread takes no signals but those of its own faults: whoever waits for a signal waits on the first one.
  public static func run(_ body: @escaping @Sendable () -> Void) {
    let context = Unmanaged.passRetained(ThreadStart(body)).toOpaque()
    var (blocked, before) = (sigset_t(), sigset_t())
    sigfillset(&blocked)
    for fault in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS] { sigdelset(&blocked, fault) }
    pthread_sigmask(SIG_SETMASK, &blocked, &before)
    var thread = pthread_t()
    let failed = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<ThreadStart>.fromOpaque(context).takeRetainedValue().body() }
        return nil
      }, context)
    pthread_sigmask(SIG_SETMASK, &before, nil)
    if failed == 0 {
      pthread_detach(thread)
    } else {
      Unmanaged<ThreadStart>.fromOpaque(context).takeRetainedValue().body()
    }
  }
}
