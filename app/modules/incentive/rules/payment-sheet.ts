/** A payment batch as the sheet handed to the bank; amounts in yuan. */
import { csvSheet } from '~/modules/csv-sheet'
import { yuanText } from './yuan'

export type PaymentRow = {
	code: string
	payee: string
	bank: string
	account: string
	amountFen: bigint
	purpose: string
}

const heads = ['批次号', '序号', '申请编号', '收款单位', '开户银行', '账号', '金额（元）', '用途']

export function paymentSheet(number: string, rows: readonly PaymentRow[]): string {
	const lines = rows.map((row, index) => [
		number,
		String(index + 1),
		row.code,
		row.payee,
		row.bank,
		row.account,
		yuanText(row.amountFen),
		row.purpose,
	])
	return csvSheet([heads, ...lines])
}
