public import Glibc

/// What the system tells of running programs.
public enum ProcessTable {
  /// How a process is: R running, S asleep, T stopped and so on (proc(5)); nil if there is none.
  public static func state(of process: pid_t) -> Character? {
    fields(of: process).first?.first
  }

  /// The processor time a process has used so far, in clock ticks, of which Linux has 100 a second.
  public static func ticksUsed(by process: pid_t) -> Int {
    fields(of: process).dropFirst(11).prefix(2).reduce(0) { $0 + (Int($1) ?? 0) }
  }

  /// The most memory a process has had, in bytes (VmHWM); 0 if there is no such process.
  public static func peakMemory(of process: pid_t) -> Int {
    let status = String(decoding: (try? readFile("/proc/\(process)/status")) ?? [], as: UTF8.self)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return 1024 * (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0)
  }

  /// What comes after the name, which may hold anything.
  private static func fields(of process: pid_t) -> [Substring] {
    let stat = (try? readFile("/proc/\(process)/stat")) ?? []
    return String(decoding: stat, as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
  }
}
