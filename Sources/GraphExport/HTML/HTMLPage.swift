/// A page that holds a drawing, and all that is needed to look around in it.
///
/// Texts of users are data in it, which the script only ever sets as text; the page may load
/// nothing and send nothing.
struct HTMLPage {
  private let drawing: Drawing
  private let settings: PictureSettings

  init(_ drawing: Drawing, _ settings: PictureSettings) {
    self.drawing = drawing
    self.settings = settings
  }

  var text: String {
    """
    <!DOCTYPE html>
    <html lang="en"\(theme)>
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
    <title>\(XMLText.escaped(settings.source ?? "Pith"))</title>
    <style>
    \(Self.part("HTML/page.css"))
    </style>
    </head>
    <body>
    <canvas id="view" tabindex="0" aria-label="The graph"></canvas>
    <header><pre id="title" dir="auto"></pre></header>
    <form id="search" role="search">
    <input id="words" type="search" placeholder="Search" aria-label="Search" autocomplete="off">
    <output id="found"></output>
    </form>
    <aside id="legend" aria-label="Legend"></aside>
    <aside id="detail" aria-live="polite" hidden></aside>
    <nav><button id="in" title="Closer">+</button><button id="out" title="Farther">−</button>\
    <button id="fit" title="All of it">⤢</button></nav>
    <script type="application/json" id="data">
    \(HTMLData(drawing, settings).json)
    </script>
    <script>
    \(Self.part("HTML/layout.js"))
    \(Self.part("HTML/page.js"))
    </script>
    </body>
    </html>

    """
  }

  private var theme: String {
    settings.theme.map { " data-theme=\"\($0.rawValue)\"" } ?? ""
  }

  private static func part(_ name: String) -> String {
    let part = embeddedTexts.first { $0.name.description == name }
    return part?.text.description ?? ""
  }
}
