using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CgtRegistry.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class FormerParents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "former_parents",
                table: "institution",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "former_parents",
                table: "institution");
        }
    }
}
