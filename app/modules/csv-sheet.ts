/**
 * A table as a file that a spreadsheet opens as it is: CSV with a byte-order mark and CRLF. A cell
 * that the spreadsheet would take for a formula begins with an apostrophe.
 */
export function csvSheet(rows: readonly (readonly string[])[]): string {
	return `\uFEFF${rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`
}

function csvCell(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
