import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { judgingText } from '~/messages/judging'
import { saveSheet, submitSheet } from '~/modules/scoring/commands/save-sheet.server'
import { getScoringDesk } from '~/modules/scoring/queries/judge-desk.server'
import { SheetForm } from '~/modules/scoring/schema'
import { ButtonLink } from '~/ui/button'
import { Desk } from '~/ui/desk'
import { Page, Row, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { SheetStateWord } from '~/ui/sheet-state-word'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { StaleAnswer } from '~/web/parts/stale-answer'
import { EntryEvidence } from './evidence'
import { ScoreSheet } from './sheet'
import { SubmittedSheet } from './submitted-sheet'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (locale) => judgingText[locale].desk.title(data?.entry.code ?? ''))

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getScoringDesk(ctx, params.assignmentId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const id = params.assignmentId!
	return handleForm(request, SheetForm, async (input) => {
		if (input.intent === 'submit') {
			await submitSheet(ctx, id, input)
			return redirectWithToast(`/judge/assignments/${id}?tab=form`, 'scoring.sheet_submitted')
		}
		await saveSheet(ctx, id, input)
		return redirectWithToast(`/judge/assignments/${id}?tab=form`, 'scoring.sheet_saved')
	})
}

export default function ScoringDesk() {
	const t = useText(judgingText)
	const english = useLocale() === 'en'
	const desk = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [search] = useSearchParams()
	const [form, fields] = useForm<{ comment: string; marks: Record<string, string> }>({
		id: 'sheet',
		lastResult: answer && 'result' in answer ? answer.result : undefined,
		defaultValue: { comment: desk.sheet?.comment ?? '' },
	})
	const tab = search.get('tab') === 'form' || answer ? 'form' : 'evidence'
	const base = `/judge/assignments/${desk.id}`
	const { round, position } = desk
	return (
		<Page width="wide">
			<Stack gap={4}>
				<PageHeader
					title={t.desk.title(desk.entry.code ?? '')}
					lead={desk.evidence.blind ? t.desk.blindNotice : desk.evidence.title}
					crumbs={[{ href: '/judge', label: t.title }]}
					state={<SheetStateWord state={desk.sheet?.state ?? null} />}
					meta={`${english ? round.nameEn : round.name} · ${t.desk.place(position.place, position.of)}`}
				/>
				<StaleAnswer shown={desk.canScore} />
				<Desk
					tab={tab}
					tabs={(['evidence', 'form'] as const).map((key) => ({
						key,
						label: t.desk.tabs[key],
						href: `${base}?tab=${key}`,
						current: tab === key,
					}))}
					evidence={<EntryEvidence desk={desk} />}
				>
					{desk.canScore ? (
						<Stack gap={5}>
							<ScoreSheet key={desk.id} desk={desk} form={form} fields={fields} />
							<Row>
								{position.nextId ? (
									<ButtonLink
										kind="alt"
										size="small"
										href={`/judge/assignments/${position.nextId}?tab=form`}
									>
										{t.desk.next}
									</ButtonLink>
								) : null}
								<ButtonLink kind="quiet" size="small" href={`${base}/conflict`}>
									{t.desk.conflict}
								</ButtonLink>
								<ButtonLink kind="quiet" size="small" href={`${base}/abstention`}>
									{t.desk.abstain}
								</ButtonLink>
							</Row>
						</Stack>
					) : (
						<SubmittedSheet desk={desk} />
					)}
				</Desk>
			</Stack>
		</Page>
	)
}
