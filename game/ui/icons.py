"""Hold the icons: strokes in a square of 20, drawn with round ends; a meter's icon bears the meter's key."""

SHIELD = '<path d="M10 2l7 3v5c0 4-3 7-7 8-4-1-7-4-7-8V5z"/>'

ICONS = {
    "shield": SHIELD,
    "trust": '<path d="M3 10l4-4 3 2 3-2 4 4-5 5.5c-1 1-3 1-4 0zM7 12l2 2M10 10.5l2.5 2.5"/>',
    "deterrence": SHIELD,
    "prosperity": '<path d="M3 17v-6M8 17V7M13 17V9M18 17V3M3 6l5-3 5 2 5-4"/>',
    "cohesion": '<circle cx="7.5" cy="10" r="5"/><circle cx="12.5" cy="10" r="5"/>',
    "institutions": '<path d="M2.5 7.5L10 3l7.5 4.5zM4.5 8v7M8 8v7M12 8v7M15.5 8v7M2.5 17h15"/>',
    "coin": '<circle cx="10" cy="10" r="7.5"/><path d="M12.5 7.5c-.6-.8-1.5-1-2.5-1-1.3 0-2.3.6-2.3 1.7'
    ' 0 2.6 5 1.1 5 3.7 0 1.1-1.1 1.7-2.5 1.7-1.2 0-2.2-.4-2.8-1.2M10 5v10"/>',
    "currency": '<path d="M2.5 4.5L6 16l4-11.5L14 16l3.5-11.5M1.5 9.5h17"/>',
    "clock": '<circle cx="10" cy="10" r="7.5"/><path d="M10 5.5V10l3 2"/>',
    "vote": '<path d="M3 9v8h14V9M6 9V3h8v6M1.5 9h17M8 6l1.5 1.5 3-2.5"/>',
    "ship": '<path d="M2 12h16l-2 5H4zM5 12V7h10v5M10 7V2.5l4 2.5"/>',
    "ear": '<path d="M6 8a4 4 0 1 1 8 0c0 3-3 3.5-3 6a2.5 2.5 0 0 1-5 0M8 8a2 2 0 0 1 4 0"/>',
    "table": '<path d="M2 8h16M4 8v9M16 8v9M6 4h8"/>',
    "link": '<path d="M8 12l4-4M7 9l-2 2a3 3 0 0 0 4 4l2-2M13 11l2-2a3 3 0 0 0-4-4L9 7"/>',
    "pause": '<path d="M7 4v12M13 4v12"/>',
    "play": '<path d="M6 4l10 6-10 6z"/>',
    "first": '<path d="M4.5 4.5v11M15.5 4.5v11L7.5 10z"/>',
    "last": '<path d="M15.5 4.5v11M4.5 4.5v11l8-5.5z"/>',
    "step_back": '<path d="M12 4.5v11L4.5 10zM16 4.5v11"/>',
    "step_on": '<path d="M8 4.5v11l7.5-5.5zM4 4.5v11"/>',
    "mega": '<path d="M3 8v4h3l7 4V4L6 8zM16 7c1 1 1 5 0 6"/>',
    "pen": '<path d="M4 16l1-4 9-9 3 3-9 9zM12 5l3 3"/>',
    "quill": '<path d="M4 17C5 10 9 4 17 3c0 6-4 10-9 10M4 17l4-4M4 17h6"/>',
    "people": '<circle cx="7" cy="7" r="3"/><circle cx="14" cy="8" r="2.3"/>'
    '<path d="M2 17c0-3 2-5 5-5s5 2 5 5M13 12.5c3-.5 5 1.5 5 4"/>',
    "troops": '<circle cx="10" cy="5" r="2.5"/><path d="M5 18v-5c0-3 2-4.5 5-4.5s5 1.5 5 4.5v5M10 12v6"/>',
    "check": '<path d="M4 10.5l4 4 8-9"/>',
    "cross": '<path d="M5 5l10 10M15 5L5 15"/>',
    "plus": '<path d="M10 4.5v11M4.5 10h11"/>',
    "minus": '<path d="M4.5 10h11"/>',
    "dome": '<path d="M3 17h14M4 17v-6M8 17v-6M12 17v-6M16 17v-6M3 11h14M5 8.5a5 5 0 0 1 10 0M10 3.5V2"/>',
    "phone": '<path d="M5 3h3l1.5 4-2 1.5a9 9 0 0 0 4 4l1.5-2 4 1.5v3c0 1-1 2-2 2C8.5 17 3 11 3 5c0-1 1-2 2-2z"/>',
    "door": '<path d="M9 17H4V3h5M8 10h9M13.5 6.5L17 10l-3.5 3.5"/>',
    "lock": '<rect x="4" y="9" width="12" height="8" rx="2"/><path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9M10 12v2"/>',
    "seal": '<circle cx="10" cy="10" r="7.5"/><path d="M10 5.5l1.4 2.9 3.1.4-2.3 2.2.6 3.1-2.8-1.5'
    '-2.8 1.5.6-3.1-2.3-2.2 3.1-.4z"/>',
    "eye": '<path d="M1.5 10s3-5.5 8.5-5.5 8.5 5.5 8.5 5.5-3 5.5-8.5 5.5S1.5 10 1.5 10z"/>'
    '<circle cx="10" cy="10" r="2.5"/>',
    "whisper": '<path d="M3 5h9v6H8l-3 3v-3H3zM14 8h3v5h-1.5v2.5L13 13h-2"/>',
    "scroll": '<path d="M5 3h9v11a2.5 2.5 0 0 0 2.5 2.5H7A2 2 0 0 1 5 14.5zM8 7h4M8 10h4'
    'M16.5 16.5A1.8 1.8 0 0 0 18 15v-2h-4"/>',
    "leaf": '<path d="M10 18V8M10 12c-4 0-6-3-6-6 4 0 6 2 6 6zM10 10c0-4 2-6 6-6 0 4-2 6-6 6z"/>',
    "flag": '<path d="M5 18V3M5 4c4-2 6 2 11 0v7c-5 2-7-2-11 0"/>',
    "car": '<path d="M2 12l1.5-1.5L6 6h8l2.5 4.5L18 12v3H2zM4 10.5h12"/>'
    '<circle cx="6" cy="15" r="1.6"/><circle cx="14" cy="15" r="1.6"/>',
    "share": '<circle cx="5" cy="10" r="2.3"/><circle cx="15" cy="5" r="2.3"/><circle cx="15" cy="15" r="2.3"/>'
    '<path d="M7 9l6-3M7 11l6 3"/>',
    "swap": '<path d="M4 7h11M12 4l3 3-3 3M16 13H5M8 10l-3 3 3 3"/>',
    "cap": '<path d="M1.5 8L10 4l8.5 4L10 12zM5 10v4c2.5 2 7.5 2 10 0v-4M18.5 8v5"/>',
    "film": '<rect x="2.5" y="4" width="15" height="12" rx="2"/><path d="M8 7.5l5 2.5-5 2.5z"/>',
    "bolt": '<path d="M11 2L4 11h5l-1 7 7-9h-5z"/>',
    "gavel": '<path d="M11 3l5 5M8 6l5 5M9.5 4.5l-2 2 5 5 2-2M9.5 8.5L3 15M11 17h7"/>',
    "target": '<circle cx="10" cy="10" r="7.5"/><circle cx="10" cy="10" r="3.5"/>'
    '<path d="M10 .8v3M10 16.2v3M.8 10h3M16.2 10h3"/>',
    "bridge": '<path d="M1.5 14h17M5 14V5M15 14V5M1.5 11C3.5 10 4.5 8 5 5c1.5 4.5 3 6 5 6s3.5-1.5 5-6'
    'c.5 3 1.5 5 3.5 6"/>',
    "book": '<path d="M10 5c-2-1.5-5-1.5-7-1v11c2-.5 5-.5 7 1 2-1.5 5-1.5 7-1V4c-2-.5-5-.5-7 1zM10 5v11"/>',
    "gear": '<circle cx="10" cy="10" r="3"/><path d="M10 2v3M10 15v3M2 10h3M15 10h3M4.3 4.3l2.2 2.2'
    'M13.5 13.5l2.2 2.2M15.7 4.3l-2.2 2.2M6.5 13.5l-2.2 2.2"/>',
    "list": '<path d="M3 5h14M3 10h14M3 15h9"/>',
    "again": '<path d="M15.5 6.5a7 7 0 1 0 1.3 5M16.5 2.5V7H12"/>',
    "left": '<path d="M12.5 4L6.5 10l6 6"/>',
    "right": '<path d="M7.5 4l6 6-6 6"/>',
    "up": '<path d="M4 12.5l6-6 6 6"/>',
    "down": '<path d="M4 7.5l6 6 6-6"/>',
    "far": '<path d="M7 5l-5 5 5 5M13 5l5 5-5 5"/>',
    "close": '<path d="M3 5l5 5-5 5M17 5l-5 5 5 5"/>',
    "open": '<path d="M2 10h5M13 10h5M10 7v6"/>',
    "agreed": '<path d="M3 10.5l5 5 9-11"/>',
    "initialled": '<path d="M3 15.5c3-8 5-9 6-8s-3 6-1 6 4-5 5-4-1 3 0 3.5 2-.5 4-2M3 18h14"/>',
    "kept": '<path d="M3 10.5l5 5 9-11"/>',
    "reached": '<path d="M3 10.5l5 5 9-11"/>',
    "passed": '<path d="M3 10.5l5 5 9-11"/>',
    "part": '<path d="M4 10h12"/>',
    "broken": '<path d="M5 5l10 10M15 5L5 15"/>',
    "missed": '<path d="M5 5l10 10M15 5L5 15"/>',
    "failed": '<path d="M5 5l10 10M15 5L5 15"/>',
    "unknown": '<path d="M7 7.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M10 15.5v.4"/>',
    "trash": '<path d="M3 5.5h14M8 5.5V3h4v2.5M5 5.5l1 12h8l1-12M8.5 9v5M11.5 9v5"/>',
    "sound": '<path d="M3 8v4h3l5 4V4L6 8zM14 7.5c1.5 1.5 1.5 3.5 0 5"/>',
    "star": '<path d="M10 2.5l2.3 4.8 5.2.7-3.8 3.6 1 5.2-4.7-2.5-4.7 2.5 1-5.2L2.5 8l5.2-.7z"/>',
}

FALLBACK = "target"
