import { entrantText } from '~/messages/entrant'
import { entryText } from '~/messages/entry'
import type { Receipt } from '~/modules/entry/queries/receipt.server'
import { DescriptionList } from '~/ui/description-list'
import { formatBytes, formatDateTime, formatSeconds } from '~/ui/format'
import { Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Hash } from '~/ui/proof-line'
import { Table } from '~/ui/table'

/** What a receipt holds: on the receipt itself and where anyone checks it. */
export function ReceiptFacts({ receipt, title }: { receipt: Receipt; title?: string }) {
	const t = useText(entrantText).receipt
	const words = useText(entryText)
	const locale = useLocale()
	const { receivedAt } = receipt
	return (
		<Stack gap={5}>
			<DescriptionList
				items={[
					{ term: t.code, value: receipt.code },
					{ term: t.entry, value: receipt.entry },
					...(title ? [{ term: t.entryTitle, value: title }] : []),
					{ term: t.version, value: words.number(receipt.number) },
					{ term: t.contest, value: `${receipt.contest} · ${receipt.track}` },
					{
						term: t.receivedAt,
						value: `${formatDateTime(receivedAt, locale)}${formatSeconds(receivedAt).slice(-3)}`,
						note: receipt.inGrace ? t.inGrace : undefined,
					},
					{ term: t.contentHash, value: <Hash value={receipt.contentHash} form="long" /> },
				]}
			/>
			<Table
				caption={t.files}
				rows={receipt.files.map((file, index) => ({ ...file, key: String(index) }))}
				rowKey={({ key }) => key}
				empty={t.noFiles}
				columns={[
					{
						key: 'slot',
						head: t.slot,
						nowrap: true,
						cell: ({ slot }) => (words.fields as Record<string, string>)[slot] ?? slot,
					},
					{ key: 'name', head: t.fileName, primary: true, cell: ({ name }) => name },
					{
						key: 'size',
						head: t.size,
						numeric: true,
						nowrap: true,
						cell: ({ size }) => formatBytes(size),
					},
					{
						key: 'hash',
						head: 'SHA-256',
						cell: ({ sha256 }) => <Hash value={sha256} form="long" />,
					},
				]}
			/>
		</Stack>
	)
}
