/**
 * The number printed on a certificate (证书编号): the contest's address, the track's letter and the
 * seat in two digits or more, e.g. `2026-A01`. One seat of a list has one number for good.
 */
export function certificateNumber(slug: string, trackCode: string, seat: number): string {
	return `${slug}-${trackCode}${String(seat).padStart(2, '0')}`.toUpperCase()
}

/** What people type, as numbers are kept: spaces removed, full-width signs folded, upper case. */
export function normalizeCertificateNumber(typed: string): string {
	return typed.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
}
