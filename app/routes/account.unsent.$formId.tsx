import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { unsentFormText } from '~/messages/unsent-form'
import { readUnsentForm, UNSENT_FORM_HOURS } from '~/modules/identity/unsent-forms.server'
import { PostButton, TextLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { Lines, Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => unsentFormText[locale].title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const form = await readUnsentForm(ctx.actor, params.formId!, ctx.systemNow())
	const until = new Date(form.createdAt.getTime() + UNSENT_FORM_HOURS * 3_600_000)
	return { ...form, until, typed: form.fields.flatMap(([, value]) => sentences(value)) }
}

/** A person knows the own words again; names of choices, dates and ids say nothing here. */
function sentences(value: string): string[] {
	return /\s|[^\u0000-\u007F]/.test(value.trim()) ? [value] : []
}

export default function UnsentForm() {
	const t = useText(unsentFormText)
	const { id, action, page, fields, typed, createdAt, until } = useLoaderData<typeof loader>()
	return (
		<Stack gap={5}>
			<PageHeader title={t.title} lead={t.lead} />
			<Panel>
				<Stack gap={4}>
					<DescriptionList
						items={[
							{ term: t.sentAt, value: <Time value={createdAt} /> },
							{ term: t.until, value: <Time value={until} /> },
							{ term: t.page, value: <TextLink href={page}>{t.openPage}</TextLink> },
							{
								term: t.typed,
								value: typed.length > 0 ? <Lines text={typed.join('\n')} /> : t.nothingTyped,
							},
						]}
					/>
					<Text tone="hint">{t.notKept}</Text>
					<Row gap={3}>
						<PostButton action={action} fields={fields} kind="primary">
							{t.send}
						</PostButton>
						<PostButton action={`/account/unsent/${id}/removal`} kind="quiet">
							{t.discard}
						</PostButton>
					</Row>
				</Stack>
			</Panel>
		</Stack>
	)
}
