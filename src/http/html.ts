const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text within a page. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark]!)
