import Glibc

/// A colour as an eye sees it, after Björn Ottosson's OKLab (https://bottosson.github.io/posts/oklab/): equal distances
/// look equally far apart.
struct Perceived: Sendable, Hashable {
  /// From 0, black, to 1, white.
  var lightness: Double
  /// Green to red.
  var a: Double
  /// Blue to yellow.
  var b: Double

  init(_ color: RGB) {
    let (red, green, blue) = (linear(color.red), linear(color.green), linear(color.blue))
    let long = cbrt(0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue)
    let medium = cbrt(0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue)
    let short = cbrt(0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue)
    lightness = 0.210_454_255_3 * long + 0.793_617_785_0 * medium - 0.004_072_046_8 * short
    a = 1.977_998_495_1 * long - 2.428_592_205_0 * medium + 0.450_593_709_9 * short
    b = 0.025_904_037_1 * long + 0.782_771_766_2 * medium - 0.808_675_766_0 * short
  }

  /// How far from grey.
  var chroma: Double { hypot(a, b) }

  /// The distance squared: enough to find the nearest.
  func squaredDistance(_ other: Perceived) -> Double {
    let (light, red, yellow) = (lightness - other.lightness, a - other.a, b - other.b)
    return light * light + red * red + yellow * yellow
  }

  /// The angle between the hues, 0…π.
  func hueDistance(_ other: Perceived) -> Double {
    let angle = abs(atan2(b, a) - atan2(other.b, other.a))
    return min(angle, 2 * Double.pi - angle)
  }
}

/// Red, green and blue as screens have them (sRGB).
struct RGB: Sendable, Hashable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// One of xterm's 256: sixteen as xterm sets them, a cube of 6×6×6, and 24 greys.
  init(indexed index: UInt8) {
    switch index {
    case 0..<16:
      let (red, green, blue) = Self.ansi[Int(index)]
      self.init(red, green, blue)
    case 16..<232:
      let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
      let place = Int(index) - 16
      self.init(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      self.init(grey, grey, grey)
    }
  }

  /// Contrast from 1 to 21, as WCAG 2.2 defines its contrast ratio.
  func contrast(_ other: RGB) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private var luminance: Double {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  private static let ansi: [(UInt8, UInt8, UInt8)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ]
}

/// A part of an sRGB colour as an amount of light, 0…1.
private func linear(_ part: UInt8) -> Double {
  let value = Double(part) / 255
  return value <= 0.040_45 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
}

extension ThemeColor {
  /// The colour in light; nil for the terminal's own, which is not known.
  var rgb: RGB? {
    switch self {
    case .terminal: nil
    case .ansi(let index), .indexed(let index): RGB(indexed: index)
    case .rgb(let red, let green, let blue): RGB(red, green, blue)
    }
  }
}
