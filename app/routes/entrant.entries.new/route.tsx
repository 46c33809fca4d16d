import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { createEntry } from '~/modules/entry/commands/create-entry.server'
import { getNewEntry } from '~/modules/entry/queries/new-entry.server'
import { CreateEntryForm, NewEntrySearch } from '~/modules/entry/schema'
import { EmptyState } from '~/ui/empty-state'
import { formatDateTime } from '~/ui/format'
import { Page, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { requireContext } from '~/web/context.server'
import { handleForm, parseSearch } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { ContestChoice } from './contest-choice'
import { NewEntryForm } from './new-entry-form'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => entrantText[locale].create.title)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getNewEntry(ctx, parseSearch(request, NewEntrySearch).contest)
}

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, CreateEntryForm, async (value) => {
		const entryId = await createEntry(ctx, value)
		return redirectWithToast(`/entrant/entries/${entryId}`, 'entry.created')
	})
}

export type NewEntry = ReturnType<typeof useLoaderData<typeof loader>>

function Body({ data }: { data: NewEntry }) {
	const t = useText(entrantText)
	const locale = useLocale()
	const { chosen, organizations } = data
	if (!chosen) {
		return <EmptyState title={t.create.noContest}>{t.create.noContestText}</EmptyState>
	}
	if (organizations.length === 0) {
		return (
			<EmptyState
				title={t.create.noOrganization}
				action={{ label: t.home.registerAction, href: '/entrant/organizations/new' }}
			>
				{t.create.noOrganizationText}
			</EmptyState>
		)
	}
	const { open, at } = chosen.registration
	if (open) return <NewEntryForm key={chosen.id} data={data} />
	return (
		<Notice tone="warn" title={t.create.closed}>
			{at ? t.create.opens(formatDateTime(at, locale)) : t.create.over}
		</Notice>
	)
}

export default function NewEntryPage() {
	const data = useLoaderData<typeof loader>()
	const t = useText(entrantText)
	return (
		<Page width="read">
			<PageHeader
				title={t.create.title}
				lead={t.create.lead}
				crumbs={[{ href: '/entrant', label: t.entry.crumb }]}
			/>
			<Stack gap={5}>
				{data.chosen ? <ContestChoice contests={data.contests} chosen={data.chosen} /> : null}
				<Body data={data} />
			</Stack>
		</Page>
	)
}
