const LONGEST = 180

/** The name under which judges read a blind copy, whatever the firm called it. */
export const BLIND_COPY = 'blind-copy.pdf'

/**
 * A name as it is kept and offered for download: last path segment, composed form, no control or
 * direction characters, at most 180 characters with its extension kept. Empty when nothing is left.
 */
export function cleanName(raw: string): string {
	const last = raw.normalize('NFC').split(/[/\\]/).pop() ?? ''
	const name = last
		.replace(/[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
		.trim()
	const letters = [...name]
	if (letters.length <= LONGEST) return name === '.' || name === '..' ? '' : name
	const dot = letters.lastIndexOf('.')
	const tail = dot > 0 && letters.length - dot <= 12 ? letters.slice(dot) : []
	return [...letters.slice(0, LONGEST - tail.length), ...tail].join('')
}
