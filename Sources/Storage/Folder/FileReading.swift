import Plan
import Recfile

/// One of a plan's files read and decoded, or why it could not be: apart from the others, so that each processor can take
/// its own.
enum FileReading: Sendable {
  case read(Fingerprint?, YearPlan)
  case failed(ReadFailure)

  /// Reads a file.
  init(_ file: PlanFile, in folder: PlanFolder) {
    do throws(ReadFailure) {
      let content = try FileContent.read(folder.path(of: file))
      self = .read(content.fingerprint, YearPlan(only: file, Document(content.bytes)))
    } catch {
      self = .failed(error)
    }
  }
}
