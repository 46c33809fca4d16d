import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { awardText } from '~/messages/award'
import { listAwards } from '~/modules/award/queries/awards.server'
import { TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatDate } from '~/ui/format'
import { Page, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Section } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import { requireContext } from '~/web/context.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return { awards: await listAwards(ctx, params.contest!) }
}

type Award = ReturnType<typeof useLoaderData<typeof loader>>['awards'][number]

function AwardState({ award }: { award: Award }) {
	const t = useText(awardText)
	const key = award.revokedAt ? 'revoked' : award.waiting ? 'waiting' : 'valid'
	const tone = { revoked: 'no', waiting: 'wait', valid: 'ok' } as const
	return <StateWord tone={tone[key]} word={t[key][0]!} title={t[key][1]} />
}

function List({ title, awards }: { title: string; awards: Award[] }) {
	const t = useText(awardText)
	const locale = useLocale()
	const base = `/organizer/${useParams().contest}/awards`
	return (
		<Section title={title}>
			<Table
				caption={title}
				captionHidden
				running
				rows={awards}
				rowKey={({ id }) => id}
				columns={[
					{ key: 'seat', head: t.columns.seat, numeric: true, nowrap: true, cell: (a) => a.seat },
					{
						key: 'entry',
						head: t.columns.entry,
						primary: true,
						cell: ({ entry, organization }) => (
							<Stack gap={1}>
								<Text as="span">{`${entry.code ?? ''} ${entry.title}`}</Text>
								<Text as="span" size="small" tone="muted">
									{organization.name}
								</Text>
							</Stack>
						),
					},
					{
						key: 'number',
						head: t.columns.number,
						nowrap: true,
						cell: ({ id, certificateNumber }) => (
							<TextLink href={`${base}/${id}`}>{certificateNumber}</TextLink>
						),
					},
					{
						key: 'granted',
						head: t.columns.granted,
						cell: ({ grantedAt }) => formatDate(grantedAt, locale),
					},
					{ key: 'state', head: t.columns.state, cell: (award) => <AwardState award={award} /> },
				]}
			/>
		</Section>
	)
}

export default function Awards() {
	const t = useText(awardText)
	const { awards } = useLoaderData<typeof loader>()
	const titles = [...new Set(awards.map(({ title }) => title))]
	return (
		<Page width="wide">
			<PageHeader title={t.title} lead={t.lead} />
			{awards.length === 0 ? <EmptyState title={t.none}>{t.noneNote}</EmptyState> : null}
			{titles.map((title) => (
				<List key={title} title={title} awards={awards.filter((one) => one.title === title)} />
			))}
		</Page>
	)
}
