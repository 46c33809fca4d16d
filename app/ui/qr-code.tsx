import styles from './qr-code.module.css'

/** A QR code drawn from its path; `label` says where it leads. */
export function QrCode({ size, path, label }: { size: number; path: string; label: string }) {
	const quiet = 4
	const side = size + 2 * quiet
	return (
		<svg
			className={styles.code}
			viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
			role="img"
			aria-label={label}
			shapeRendering="crispEdges"
		>
			<rect x={-quiet} y={-quiet} width={side} height={side} fill="#fff" />
			<path d={path} fill="#000" />
		</svg>
	)
}
