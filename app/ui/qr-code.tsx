import { classNames } from './class-names'
import styles from './qr-code.module.css'

type QrCodeProps = { size: number; path: string; label: string; large?: boolean }

/** A QR code drawn from its path; `label` says where it leads. `large` for long texts. */
export function QrCode({ size, path, label, large }: QrCodeProps) {
	const quiet = 4
	const side = size + 2 * quiet
	return (
		<svg
			className={classNames(styles.code, large && styles.large)}
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
