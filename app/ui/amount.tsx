import { classNames } from './class-names'
import { formatCount, formatMoney, formatMoneyShort, formatScore } from './format'
import { useLocale } from './locale'
import styles from './amount.module.css'

/** Fen as `¥400,000.00`, or `40 万元` when short. */
export function Money({ fen, short }: { fen: number | bigint | string; short?: boolean }) {
	const locale = useLocale()
	const text = short ? formatMoneyShort(fen, locale) : formatMoney(fen)
	return <span className={styles.number}>{text}</span>
}

/** Hundredths (or a decimal string) as `90.67`. */
export function Score({
	hundredths,
	strong,
}: {
	hundredths: number | bigint | string
	strong?: boolean
}) {
	return (
		<span className={classNames(styles.number, strong && styles.strong)}>
			{formatScore(hundredths)}
		</span>
	)
}

export function Count({ value }: { value: number | bigint }) {
	return <span className={styles.number}>{formatCount(value)}</span>
}
