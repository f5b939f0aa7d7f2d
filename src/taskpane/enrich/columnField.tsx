import { Dropdown, Field, Option } from "@fluentui/react-components";

interface ColumnFieldProps {
  readonly label: string;
  /** Said where no column is chosen, which may be chosen then. */
  readonly none?: string;
  readonly heads: readonly string[];
  /** "" for none. */
  readonly head: string;
  readonly onHead: (head: string) => void;
}

/** A field in which a column of a list is chosen by its head. */
export function ColumnField({ label, none, heads, head, onHead }: ColumnFieldProps) {
  return (
    <Field label={label}>
      <Dropdown
        style={{ minWidth: 0 }}
        value={head === "" ? (none ?? "") : head}
        selectedOptions={[head]}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onHead(optionValue)}
      >
        {none === undefined ? null : <Option value="">{none}</Option>}
        {heads.map((one) => (
          <Option key={one}>{one}</Option>
        ))}
      </Dropdown>
    </Field>
  );
}
