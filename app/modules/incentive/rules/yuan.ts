/** Yuan as typed (`500000.5`) to fen, exactly; the text has the form checked by the schema. */
export function fenOf(yuan: string): bigint {
	const [whole = '0', part = ''] = yuan.trim().split('.')
	return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'))
}

/** Fen as a form field holds them: `500000`, `500000.50`. */
export function yuanText(fen: bigint | number): string {
	const amount = BigInt(fen)
	const cents = amount % 100n
	const whole = String(amount / 100n)
	return cents === 0n ? whole : `${whole}.${String(cents).padStart(2, '0')}`
}
