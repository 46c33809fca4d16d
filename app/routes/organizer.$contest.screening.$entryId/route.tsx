import { getZodConstraint } from '@conform-to/zod/v4'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams, useSearchParams } from '@remix-run/react'
import { screeningText } from '~/messages/screening'
import { screenEntry } from '~/modules/screening/commands/screen-entry.server'
import { getScreeningDesk } from '~/modules/screening/queries.server'
import { ScreeningForm, type ScreeningValue } from '~/modules/screening/schema'
import { ButtonLink } from '~/ui/button'
import { Desk } from '~/ui/desk'
import { formatBeijingInput } from '~/ui/format'
import { Page, Row, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { requireContext } from '~/web/context.server'
import { EntryStateWord } from '~/ui/entry-state-word'
import { handleForm } from '~/web/form.server'
import { ScreeningEvidence } from './evidence'
import { ScreeningFinding, ScreeningHistory } from './finding'
import { redirectWithToast } from '~/web/toast.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getScreeningDesk(ctx, params.contest!, params.entryId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, ScreeningForm, async (input) => {
		const { outcome } = await screenEntry(ctx, params.contest!, params.entryId!, input)
		return redirectWithToast(`/organizer/${params.contest}/screening`, `screening.${outcome}`)
	})
}

export default function ScreeningDesk() {
	const t = useText(screeningText)
	const desk = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [search] = useSearchParams()
	const base = `/organizer/${useParams().contest}/screening`
	const tab = search.get('tab') === 'form' || answer ? 'form' : 'evidence'
	const [form, fields] = useForm<ScreeningValue>({
		id: 'screening',
		lastResult: answer && 'result' in answer ? answer.result : undefined,
		constraint: getZodConstraint(ScreeningForm),
		defaultValue: { mendBy: formatBeijingInput(desk.defaultMendBy) },
	})
	return (
		<Page width="wide">
			<Stack gap={5}>
				<PageHeader
					title={t.deskTitle(desk.entry.code ?? '')}
					lead={desk.version.title}
					crumbs={[{ href: base, label: t.title }]}
					state={<EntryStateWord state={desk.entry.state} />}
					actions={
						<Row>
							{desk.nextId ? (
								<ButtonLink kind="alt" size="small" href={`${base}/${desk.nextId}`}>
									{t.next}
								</ButtonLink>
							) : null}
						</Row>
					}
				/>
				<Desk
					tab={tab}
					tabs={(['evidence', 'form'] as const).map((key) => ({
						key,
						label: t.tabs[key],
						href: `${base}/${desk.entry.id}?tab=${key}`,
						current: tab === key,
					}))}
					evidence={<ScreeningEvidence desk={desk} />}
				>
					<Stack gap={5}>
						<ScreeningFinding desk={desk} form={form} fields={fields} />
						<ScreeningHistory reviews={desk.entry.screenings} />
					</Stack>
				</Desk>
			</Stack>
		</Page>
	)
}
