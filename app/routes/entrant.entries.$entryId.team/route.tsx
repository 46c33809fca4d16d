import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { addMember, changeMember } from '~/modules/entry/commands/team.server'
import { getTeam } from '~/modules/entry/queries/entry.server'
import { MemberForm } from '~/modules/entry/schema'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { EntryPage } from '~/web/entrant/entry-page'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { MemberFields } from './member-fields'
import { Members } from './members'
import { Roles } from './roles'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => entrantText[locale].team.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getTeam(ctx, params.entryId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const page = `/entrant/entries/${params.entryId}/team`
	return handleForm(request, MemberForm, async ({ memberId, ...member }) => {
		if (!memberId) {
			await addMember(ctx, params.entryId!, member)
			return redirectWithToast(page, 'entry.member_added')
		}
		await changeMember(ctx, params.entryId!, memberId, member)
		return redirectWithToast(page, 'entry.member_saved')
	})
}

export type TeamData = ReturnType<typeof useLoaderData<typeof loader>>

export default function Team() {
	const data = useLoaderData<typeof loader>()
	const { entry, members } = data
	const t = useText(entrantText).team
	const result = useActionData<typeof action>()?.result
	const [search] = useSearchParams()
	const editable = entry.may.manage_team && entry.editing.open.includes('team')
	const chosen = members.find(({ id }) => id === search.get('member'))
	return (
		<EntryPage entry={entry} title={t.title} lead={t.lead} editable={editable}>
			<Members data={data} editable={editable} />
			{editable ? (
				<Panel
					id="member"
					title={chosen ? t.changeTitle : t.addTitle}
					note={chosen ? t.changeNote : undefined}
				>
					<MemberFields
						key={`${chosen?.id ?? 'new'} ${members.length}`}
						member={chosen}
						first={members.length === 0}
						result={result}
						cancelHref={chosen ? `/entrant/entries/${entry.id}/team` : undefined}
					/>
				</Panel>
			) : null}
			{entry.may.manage_roles ? <Roles data={data} /> : null}
		</EntryPage>
	)
}
