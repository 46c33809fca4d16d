import qrcode from 'qrcode'

/** A QR code as an SVG path in a square of `size` modules (error correction M). */
export function qrPath(text: string): { size: number; path: string } {
	const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' })
	const { size } = modules
	const dark = Array.from({ length: size * size }, (_, i) => i).filter((i) => modules.data[i])
	const path = dark.map((i) => `M${i % size} ${Math.floor(i / size)}h1v1h-1z`).join('')
	return { size, path }
}
