import Glibc
import Plan

/// Why a file could not be read.
enum ReadFailure: Error, Equatable {
  case notAFile(Kind)
  case danglingLink
  case tooLarge
  /// It was written to each time it was read.
  case unstable
  case system(SystemError)

  /// What stands in a file's place.
  enum Kind: Equatable {
    case folder
    case pipe
    case other

    init(_ status: stat) {
      switch status.st_mode & S_IFMT {
      case S_IFDIR: self = .folder
      case S_IFIFO: self = .pipe
      default: self = .other
      }
    }
  }

  /// What is wrong and what to do.
  var reason: Label {
    switch self {
    case .notAFile(.folder): Label("är en mapp; flytta den, så att filen får plats", "is a folder; move it away")
    case .notAFile(.pipe): Label("är ett rör (FIFO), ingen fil; ta bort det", "is a pipe (FIFO), not a file; remove it")
    case .notAFile(.other):
      Label("är ingen vanlig fil; flytta den, så att filen får plats", "is not a regular file; move it away")
    case .danglingLink:
      Label("är en länk till något som inte finns; rätta länken", "is a link to what does not exist; mend the link")
    case .tooLarge:
      Label("är större än 1 GiB; dela den eller rensa den", "is larger than 1 GiB; split it or clear it out")
    case .unstable:
      Label("ändras hela tiden av ett annat program; läs om den (F5)", "keeps changing; reread it (F5)")
    case .system(let error):
      Label(
        "kan inte läsas: \(error.reason.sv); rätta det och läs om (F5)",
        "cannot be read: \(error.reason.en); mend that and reread (F5)")
    }
  }

  /// Whether it may pass by itself.
  var mayPass: Bool {
    switch self {
    case .unstable, .system: true
    case .notAFile, .danglingLink, .tooLarge: false
    }
  }
}
