import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { panelText } from '~/messages/panel'
import { signs } from '~/messages/punctuation'
import { listJudges } from '~/modules/assignment/queries/judges.server'
import { ButtonLink, TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import { requireContext } from '~/web/context.server'

const tones = { invited: 'wait', accepted: 'ok', declined: 'quiet', removed: 'quiet' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return listJudges(ctx, params.contest!)
}

export default function Judges() {
	const t = useText(panelText).judges
	const s = useText(signs)
	const english = useLocale() === 'en'
	const { judges, canManage } = useLoaderData<typeof loader>()
	const base = `/organizer/${useParams().contest}/judges`
	const invite = canManage ? <ButtonLink href={`${base}/new`}>{t.invite}</ButtonLink> : null
	return (
		<Page width="wide">
			<Stack gap={5}>
				<PageHeader title={t.title} lead={t.lead} actions={invite} />
				<Table
					caption={t.title}
					captionHidden
					running
					rows={judges}
					rowKey={(row) => row.id}
					sticky
					empty={
						<EmptyState title={t.empty}>
							<Text>{t.emptyDetail}</Text>
						</EmptyState>
					}
					columns={[
						{
							key: 'name',
							head: t.columns.name,
							primary: true,
							cell: (row) => <TextLink href={`${base}/${row.id}`}>{row.name}</TextLink>,
						},
						{ key: 'employer', head: t.columns.employer, cell: (row) => row.employer },
						{
							key: 'domains',
							head: t.columns.domains,
							cell: (row) =>
								s.list(row.domains.map(({ domain }) => (english ? domain.nameEn : domain.name))) ||
								'—',
						},
						{
							key: 'load',
							head: t.columns.load,
							numeric: true,
							cell: (row) => `${row._count.assignments} / ${row.capacity}`,
						},
						{
							key: 'state',
							head: t.columns.state,
							cell: (row) => (
								<StateWord
									tone={tones[row.state]}
									word={t.states[row.state][0] ?? row.state}
									title={t.states[row.state][1]}
								/>
							),
						},
					]}
				/>
			</Stack>
		</Page>
	)
}
