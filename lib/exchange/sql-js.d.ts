/* What we use of sql.js 1.16; its own types come from elsewhere and bring Emscripten's. */
declare module 'sql.js/dist/sql-asm.js' {
  export type SqlValue = number | string | Uint8Array | null;
  export interface Statement {
    run(values: readonly SqlValue[]): void;
    free(): boolean;
  }
  export interface Database {
    run(sql: string, values?: readonly SqlValue[]): Database;
    exec(sql: string): { readonly columns: string[]; readonly values: SqlValue[][] }[];
    prepare(sql: string): Statement;
    /** The whole database as the bytes of its file. */
    export(): Uint8Array<ArrayBuffer>;
    close(): void;
  }
  export interface SqlJs {
    readonly Database: new (bytes?: Uint8Array) => Database;
  }
  const initSqlJs: () => Promise<SqlJs>;
  export default initSqlJs;
}
