import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { acknowledgeProblem } from '~/modules/entry/commands/save-entry.server'
import { getProblemOfEntry } from '~/modules/entry/queries/entry.server'
import { AcknowledgeForm } from '~/modules/entry/schema'
import { PostButton, TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatDateTime } from '~/ui/format'
import { Lines, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { Panel, Section } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { EntryPage } from '~/web/entrant/entry-page'
import { handleForm } from '~/web/form.server'
import { PartChanges } from '~/web/parts/part-changes'
import { ProblemParts } from '~/web/parts/problem-parts'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { StaleAnswer } from '~/web/parts/stale-answer'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => entrantText[locale].problem.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getProblemOfEntry(ctx, params.entryId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, AcknowledgeForm, async ({ versionId }) => {
		await acknowledgeProblem(ctx, params.entryId!, versionId)
		const page = `/entrant/entries/${params.entryId}/problem`
		return redirectWithToast(page, 'entry.problem_acknowledged')
	})
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

function Changed({ data }: { data: Data }) {
	const t = useText(entrantText).problem
	const { entry, newest, acknowledged, changes } = data
	if (!newest || acknowledged?.id === newest.id) return <Text tone="ok">{t.same}</Text>
	return (
		<Stack gap={4}>
			<Notice tone="warn" title={t.changed}>
				{t.changedText}
			</Notice>
			{newest.changeNote ? (
				<Section title={t.changeNote} level={3}>
					<Lines text={newest.changeNote} />
				</Section>
			) : null}
			<PartChanges changes={changes} />
			{entry.may.edit && entry.editing.open.length > 0 ? (
				<PostButton
					action={`/entrant/entries/${entry.id}/problem`}
					fields={{ versionId: newest.id }}
				>
					{t.acknowledge}
				</PostButton>
			) : null}
		</Stack>
	)
}

export default function ProblemOfEntry() {
	const data = useLoaderData<typeof loader>()
	const { entry, newest } = data
	const t = useText(entrantText).problem
	const locale = useLocale()
	if (!newest) {
		return (
			<EntryPage entry={entry} title={t.title}>
				<EmptyState title={t.none} />
			</EntryPage>
		)
	}
	const href = `/c/${entry.contest.slug}/problems/${entry.problemId}`
	return (
		<EntryPage entry={entry} title={t.title}>
			<StaleAnswer shown={false} />
			<Panel
				title={(locale === 'en' && newest.titleEn) || newest.title}
				note={
					<>
						<TextLink href={href}>{t.current(entry.problemCode ?? '', newest.number)}</TextLink>
						{newest.publishedAt
							? ` · ${t.publishedAt(formatDateTime(newest.publishedAt, locale))}`
							: ''}
					</>
				}
			>
				<Changed data={data} />
			</Panel>
			<Panel>
				<ProblemParts version={newest} />
			</Panel>
		</EntryPage>
	)
}
