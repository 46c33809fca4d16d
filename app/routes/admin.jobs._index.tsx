import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mailDeskText } from '~/messages/mail-desk'
import { getQueue } from '~/modules/message/queue.server'
import { PostButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Stat, Stats } from '~/ui/stat'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => mailDeskText[locale].queue.title)

export async function loader({ request }: LoaderFunctionArgs) {
	return getQueue(await requireContext(request))
}

export default function Jobs() {
	const { attempts, queue: t } = useText(mailDeskText)
	const { counts, troubled } = useLoaderData<typeof loader>()
	return (
		<Stack gap={5}>
			<PageHeader title={t.title} lead={t.lead} />
			<Stats>
				{(['due', 'running', 'later', 'failed'] as const).map((key) => (
					<Stat key={key} label={t[key]} value={counts[key]} />
				))}
			</Stats>
			<Table
				caption={t.lastError}
				captionHidden
				rows={troubled}
				rowKey={({ id }) => id}
				empty={<EmptyState title={t.none}>{t.noneHelp}</EmptyState>}
				columns={[
					{ key: 'task', head: t.task, primary: true, cell: ({ task }) => task },
					{ key: 'error', head: t.lastError, cell: ({ lastError }) => lastError },
					{
						key: 'attempts',
						head: attempts,
						numeric: true,
						cell: ({ attempts: tried, maxAttempts }) => `${tried} / ${maxAttempts}`,
					},
					{
						key: 'runAt',
						head: t.runAt,
						nowrap: true,
						cell: ({ attempts: tried, maxAttempts, runAt }) =>
							tried >= maxAttempts ? t.givenUp : <Time value={runAt} />,
					},
					{
						key: 'retry',
						head: t.retry,
						headHidden: true,
						cell: ({ id }) => (
							<PostButton action={`/admin/jobs/${id}/run`} kind="quiet" size="small">
								{t.retry}
							</PostButton>
						),
					},
				]}
			/>
		</Stack>
	)
}
