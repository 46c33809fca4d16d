import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { contestText } from '~/messages/contest'
import { setUpText } from '~/messages/set-up'
import { createContest } from '~/modules/contest/commands/create-contest.server'
import { NewContestForm } from '~/modules/contest/schema/set-up'
import { requireContestCreator } from '~/modules/contest/queries/organized-contests.server'
import { templateKeys, templates } from '~/modules/contest/template'
import { RadioGroup } from '~/ui/form/choice-field'
import { DateField } from '~/ui/form/date-field'
import { FieldRow } from '~/ui/form/field-set'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextArea, TextField } from '~/ui/form/text-field'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'
import { WorkFrame } from '~/web/work-frame'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => contestText[locale].create.title)

export async function loader({ request }: LoaderFunctionArgs) {
	requireContestCreator(await requireContext(request))
	return null
}

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, NewContestForm, async (input) => {
		const { slug } = await createContest(ctx, input)
		return redirectWithToast(`/organizer/${slug}/settings`, 'contest.created')
	})
}

function NewContestFields() {
	const t = useText(contestText).create
	const s = useText(setUpText)
	const template = templates[templateKeys[0]]
	const [form, fields] = useZodForm(NewContestForm, {
		id: 'contest',
		lastResult: useActionData<typeof action>()?.result,
		defaultValue: {
			template: templateKeys[0],
			name: template.name,
			nameEn: template.nameEn,
			hosts: template.hosts.join('\n'),
			hostsEn: template.hostsEn.join('\n'),
		},
	})
	return (
		<Form form={form} labels={{ name: s.name, nameEn: s.nameEn }}>
			<RadioGroup
				field={fields.template}
				label={t.template}
				options={templateKeys.map((key) => ({ value: key, label: t.templates[key] }))}
			/>
			<FieldRow>
				<TextField field={fields.name} label={s.name} />
				<TextField field={fields.nameEn} label={s.nameEn} />
			</FieldRow>
			<FieldRow>
				<TextField field={fields.edition} label={s.edition} hint={s.editionHint} />
				<TextField field={fields.editionEn} label={s.editionEn} />
			</FieldRow>
			<FieldRow>
				<TextField field={fields.slug} label={t.slug} hint={t.slugHint} prefix="/c/" />
				<DateField field={fields.startsOn} label={t.startsOn} hint={t.startsOnHint} />
			</FieldRow>
			<FieldRow>
				<TextArea field={fields.hosts} label={s.hosts} hint={s.namesHint} rows={2} />
				<TextArea field={fields.hostsEn} label={s.hostsEn} hint={s.namesEnHint} rows={2} />
			</FieldRow>
			<FieldRow>
				<TextArea field={fields.organizers} label={s.organizers} hint={s.namesHint} rows={3} />
				<TextArea field={fields.coOrganizers} label={s.coOrganizers} hint={s.namesHint} rows={3} />
			</FieldRow>
			<FormActions>
				<SubmitButton pendingLabel={t.pending}>{t.submit}</SubmitButton>
			</FormActions>
		</Form>
	)
}

export default function NewContest() {
	const t = useText(contestText)
	return (
		<WorkFrame>
			<Page>
				<Stack gap={5}>
					<PageHeader
						title={t.create.title}
						lead={t.create.lead}
						crumbs={[{ href: '/organizer', label: t.contests }]}
					/>
					<Panel>
						<NewContestFields />
					</Panel>
				</Stack>
			</Page>
		</WorkFrame>
	)
}
