using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CgtRegistry.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class LawTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "text_held",
                table: "instrument");

            migrationBuilder.AddColumn<string>(
                name: "within",
                table: "provision",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "in_part",
                table: "effect",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "source_passage_row",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("source_passage_row_pkey", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "technique_chapter",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    appendix = table.Column<int>(type: "integer", nullable: false),
                    heading = table.Column<string>(type: "text", nullable: false),
                    lines = table.Column<string>(type: "jsonb", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    citations = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("technique_chapter_pkey", x => x.id);
                });

            migrationBuilder.Sql(SqlScript.Read("law_texts_v1"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("alter table installation drop column has_legal_texts; drop table provision_words; drop trigger provision_words_kept on provision_version; drop function keep_provision_words; drop function folded; drop function plain_words;");
            migrationBuilder.DropTable(
                name: "source_passage_row");

            migrationBuilder.DropTable(
                name: "technique_chapter");

            migrationBuilder.DropColumn(
                name: "within",
                table: "provision");

            migrationBuilder.DropColumn(
                name: "in_part",
                table: "effect");

            migrationBuilder.AddColumn<string>(
                name: "text_held",
                table: "instrument",
                type: "text",
                nullable: false,
                defaultValue: "");
        }
    }
}
