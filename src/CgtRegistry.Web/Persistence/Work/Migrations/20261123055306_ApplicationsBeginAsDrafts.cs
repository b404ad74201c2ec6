using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CgtRegistry.Web.Persistence.Work.Migrations
{
    /// <inheritdoc />
    public partial class ApplicationsBeginAsDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SqlScript.Read("work_v2"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop policy applications_begun on work.trial_application;
                create policy applications_begun on work.trial_application for insert to cgt_staff with check (
                    work.acting_role() = 'applicant' and institution = work.acting_institution() and state = 'draft');
                """);
        }
    }
}
