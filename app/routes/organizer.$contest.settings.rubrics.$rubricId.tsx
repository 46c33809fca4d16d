import type { FieldMetadata } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { setUpText } from '~/messages/set-up'
import { editRubric } from '~/modules/contest/commands/edit-rubric.server'
import { RubricForm } from '~/modules/contest/schema/judging'
import { getRubricForm } from '~/modules/contest/queries/set-up.server'
import { CheckboxField } from '~/ui/form/choice-field'
import { FieldRow, FieldSet } from '~/ui/form/field-set'
import { HiddenField, NumberField, TextArea, TextField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { SetUpForm } from '~/web/parts/set-up-form'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export const shouldRevalidate = () => true

export async function loader({ request, params }: LoaderFunctionArgs) {
	return getRubricForm(await requireContext(request), params.contest!, params.rubricId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, RubricForm, async (input) => {
		await editRubric(ctx, params.contest!, params.rubricId!, input)
		return redirectWithToast(`/organizer/${params.contest}/settings/judging`, 'contest.saved')
	})
}

type Criterion = z.input<typeof RubricForm>['criteria'][number]
type Row = { id: string; legend: string; locked: boolean }

function CriterionFields({ field, row }: { field: FieldMetadata<Criterion>; row: Row }) {
	const t = useText(setUpText)
	const f = field.getFieldset()
	const { locked } = row
	return (
		<FieldSet legend={row.legend}>
			<HiddenField name={f.id.name} value={row.id} />
			<FieldRow>
				<TextField field={f.name} label={t.criterionName} readOnly={locked} />
				<TextField field={f.nameEn} label={t.criterionNameEn} readOnly={locked} />
				<NumberField
					field={f.points}
					label={t.points}
					step={0.5}
					suffix={t.pointsUnit}
					readOnly={locked}
				/>
			</FieldRow>
			<FieldRow>
				<TextArea field={f.guidance} label={t.guidance} rows={3} readOnly={locked} />
				<TextArea field={f.guidanceEn} label={t.guidanceEn} rows={3} readOnly={locked} />
			</FieldRow>
			{locked ? null : (
				<>
					<CheckboxField field={f.counted} label={t.counted} />
					{row.id ? <CheckboxField field={f.removed} label={t.removed} /> : null}
				</>
			)}
		</FieldSet>
	)
}

export default function Rubric() {
	const t = useText(setUpText)
	const { version, rubric, locked } = useLoaderData<typeof loader>()
	const { criteria } = rubric
	const rows: Row[] = [
		...criteria.map(({ id }, index) => ({ id, legend: t.criterion(index + 1), locked })),
		...(locked ? [] : [{ id: '', legend: t.newCriterion, locked }]),
	]
	const [form, fields] = useZodForm(RubricForm, {
		id: 'rubric',
		state: version,
		lastResult: useActionData<typeof action>()?.result,
		defaultValue: {
			name: rubric.name,
			nameEn: rubric.nameEn,
			criteria: [
				...criteria.map(({ maximum, ...criterion }) => ({ ...criterion, points: maximum / 100 })),
				...(locked ? [] : [{ id: '', counted: true }]),
			],
		},
	})
	const list = fields.criteria.getFieldList()
	const shown = { name: t.criterionName, nameEn: t.criterionNameEn, points: t.points }
	const labels = Object.fromEntries(
		rows.flatMap(({ legend }, index) =>
			Object.entries(shown).map(([name, label]) => [
				`criteria[${index}].${name}`,
				`${legend} ${label}`,
			]),
		),
	)
	return (
		<Panel title={rubric.name} note={t.rubricsNote}>
			<SetUpForm form={form} version={version} labels={labels} locked={locked}>
				<FieldRow>
					<TextField field={fields.name} label={t.rubricName} readOnly={locked} />
					<TextField field={fields.nameEn} label={t.rubricNameEn} readOnly={locked} />
				</FieldRow>
				{list.map((field, index) =>
					rows[index] ? <CriterionFields key={field.key} row={rows[index]} field={field} /> : null,
				)}
			</SetUpForm>
		</Panel>
	)
}
