import Glibc
import Plan

extension SystemError {
  /// What went wrong, in words a user knows.
  var reason: Label {
    switch code {
    case ENOSPC: Label("disken är full", "the disk is full")
    case EDQUOT: Label("din kvot på disken är slut", "your disk quota is used up")
    case EROFS: Label("disken är skrivskyddad", "the disk is write-protected")
    case EACCES, EPERM: Label("behörighet saknas", "permission is missing")
    case EIO: Label("disken svarar med fel", "the disk answers with an error")
    case ENOENT: Label("filen eller mappen finns inte", "the file or folder does not exist")
    case ENOTDIR: Label("det är ingen mapp", "it is not a folder")
    case EISDIR: Label("det är en mapp", "it is a folder")
    case ELOOP: Label("länkarna går i en cirkel", "the links go in a circle")
    case ENAMETOOLONG: Label("namnet är för långt", "the name is too long")
    case EFBIG: Label("filen får inte bli så stor", "the file may not grow so large")
    case EMFILE, ENFILE: Label("för många filer är öppna", "too many files are open")
    case ENOMEM: Label("minnet räcker inte", "there is not enough memory")
    case EBUSY, ETXTBSY, EAGAIN: Label("filen är upptagen", "the file is busy")
    case ESTALE, ENODEV, ENXIO, ETIMEDOUT, EHOSTDOWN, EHOSTUNREACH, ENETUNREACH, ENOTCONN, ECONNRESET:
      Label("utdelningen svarar inte", "the share does not answer")
    default: Label("systemfel \(code)", "system error \(code)")
    }
  }
}
