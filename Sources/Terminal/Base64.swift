/// Base64 of RFC 4648, with padding: `base64("hej".utf8)` is `aGVq`.
func base64(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  var group = 0
  var count = 0
  for byte in bytes {
    group = group << 8 | Int(byte)
    count += 1
    if count.isMultiple(of: 3) {
      text += [18, 12, 6, 0].map { digits[group >> $0 & 63] }
      group = 0
    }
  }
  switch count % 3 {
  case 1: text += [digits[group >> 2], digits[group << 4 & 63]] + Array("==".utf8)
  case 2: text += [digits[group >> 10], digits[group >> 4 & 63], digits[group << 2 & 63]] + Array("=".utf8)
  default: break
  }
  return text
}
