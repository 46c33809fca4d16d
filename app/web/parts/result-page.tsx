import { resultsText } from '~/messages/results'
import type { getPublicResults } from '~/modules/notice/queries/released-lists.server'
import { Details } from '~/ui/details'
import { Page, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Table } from '~/ui/table'
import { AwaitedGazette, ResultGazette } from './result-gazette'

type Results = Awaited<ReturnType<typeof getPublicResults>>
type List = Results['lists'][number]

function Codes({ list }: { list: List }) {
	const t = useText(resultsText)
	const rows = list.items.filter(({ publicCode }) => publicCode !== null)
	if (rows.length === 0) return null
	return (
		<Details summary={t.codes}>
			<Stack gap={3}>
				<Text tone="muted">{t.codesNote}</Text>
				<Table
					caption={t.codes}
					captionHidden
					dense
					rows={rows}
					rowKey={({ id }) => id}
					columns={[
						{
							key: 'code',
							head: t.codes,
							nowrap: true,
							cell: (row) => <code>{row.publicCode}</code>,
						},
						{ key: 'title', head: t.listed, primary: true, cell: (row) => row.title },
						{ key: 'score', head: t.score, numeric: true, cell: (row) => row.score },
					]}
				/>
			</Stack>
		</Details>
	)
}

/** The page of one released list: the gazette itself, and how to find its entries in the data. */
export function ResultPage({ results, kind }: { results: Results; kind: List['kind'] }) {
	const { contest, opensAt, noticeId } = results
	const list = results.lists.find((one) => one.kind === kind)
	if (!list) return null
	return (
		<Page>
			{list.items.length > 0 ? (
				<>
					<ResultGazette list={list} contest={contest ?? ''} level={1} full />
					<Codes list={list} />
				</>
			) : (
				<AwaitedGazette title={list.title} opensAt={opensAt} noticeId={noticeId} level={1} />
			)}
		</Page>
	)
}
