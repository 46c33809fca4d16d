/**
 * A small valid PDF of one A4 page with lines of text. Chinese is set in the standard CJK font
 * STSong-Light with the predefined CMap UniGB-UCS2-H (ISO 32000-1, 9.7.5.2), so that no font has to
 * be carried along.
 */
const fontSize = 13
const leading = 26
const perLine = 36

const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()

function wrapped(lines: readonly string[]): string[] {
	return lines.flatMap((line) => {
		const characters = [...line]
		const parts: string[] = []
		for (let at = 0; at < characters.length; at += perLine) {
			parts.push(characters.slice(at, at + perLine).join(''))
		}
		return parts.length > 0 ? parts : ['']
	})
}

export function smallPdf(lines: readonly string[]): Buffer {
	const shown = wrapped(lines).map((line) => `<${hex(line)}> Tj T*`)
	const stream = `BT /F1 ${fontSize} Tf ${leading} TL 60 770 Td\n${shown.join('\n')}\nET`
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 7 0 R >>',
		'<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>',
		'<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 6 0 R /DW 1000 >>',
		'<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
		`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
	]
	let body = '%PDF-1.4\n'
	const offsets = objects.map((object, index) => {
		const offset = body.length
		body += `${index + 1} 0 obj\n${object}\nendobj\n`
		return offset
	})
	const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
	const size = objects.length + 1
	const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`
	const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
	return Buffer.from(body + table + trailer, 'latin1')
}
