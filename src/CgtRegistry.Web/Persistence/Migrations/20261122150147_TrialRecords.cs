using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CgtRegistry.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TrialRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "study_type",
                table: "trial",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.CreateTable(
                name: "registration_row",
                columns: table => new
                {
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    trial = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    first_publication = table.Column<long>(type: "bigint", nullable: false),
                    publication = table.Column<long>(type: "bigint", nullable: false),
                    recorded_on = table.Column<string>(type: "text", nullable: true),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    card = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    mentions = table.Column<string[]>(type: "text[]", nullable: true),
                    missing_since = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("registration_row_pkey", x => new { x.number, x.channel });
                });

            migrationBuilder.CreateTable(
                name: "registration_version_row",
                columns: table => new
                {
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    publication = table.Column<long>(type: "bigint", nullable: false),
                    import = table.Column<long>(type: "bigint", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("registration_version_row_pkey", x => new { x.number, x.channel, x.version });
                });

            migrationBuilder.CreateTable(
                name: "trial_import_row",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    format = table.Column<string>(type: "text", nullable: false),
                    file = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    read = table.Column<int>(type: "integer", nullable: false),
                    @new = table.Column<int>(name: "new", type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    rejected = table.Column<int>(type: "integer", nullable: false),
                    stopped = table.Column<string>(type: "text", nullable: true),
                    complaint_count = table.Column<int>(type: "integer", nullable: false),
                    complaints = table.Column<string>(type: "jsonb", nullable: false),
                    channel = table.Column<int>(type: "integer", nullable: true),
                    recorded_until = table.Column<string>(type: "text", nullable: true),
                    numbers = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("trial_import_row_pkey", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "registration_row_mentions",
                table: "registration_row",
                column: "mentions",
                filter: "mentions is not null")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "registration_row_missing",
                table: "registration_row",
                column: "missing_since",
                filter: "missing_since is not null");

            migrationBuilder.CreateIndex(
                name: "registration_row_publication",
                table: "registration_row",
                column: "publication");

            migrationBuilder.CreateIndex(
                name: "registration_row_trial",
                table: "registration_row",
                columns: new[] { "trial", "number", "channel" });

            migrationBuilder.Sql(SqlScript.Read("trial_records_v1"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("alter table registration_row drop constraint registration_has_its_version; drop trigger registration_version_names_its_import on registration_version_row; drop function refuse_unknown_import;");
            migrationBuilder.DropTable(
                name: "registration_row");

            migrationBuilder.DropTable(
                name: "registration_version_row");

            migrationBuilder.DropTable(
                name: "trial_import_row");

            migrationBuilder.AlterColumn<string>(
                name: "study_type",
                table: "trial",
                type: "text",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);
        }
    }
}
