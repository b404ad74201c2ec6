using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CgtRegistry.Web.Persistence.Work;

internal sealed class ReportTables : IEntityTypeConfiguration<PublicReport>, IEntityTypeConfiguration<ReportAttachment>
{
    public void Configure(EntityTypeBuilder<PublicReport> report)
    {
        report.HasKey(r => r.Id);
        report.Property(r => r.Kinds).StoredAsJson();
        report.Property(r => r.Happened).StoredAsJson();
        report.Property(r => r.Files).StoredAsJson();
        report.Property(r => r.Handling).StoredAsJson();
        report.HasIndex(r => r.ReceiptHash).IsUnique().HasDatabaseName("public_report_receipt");
        report.HasIndex(r => new { r.State, r.At }).HasDatabaseName("public_report_state");
        report.HasIndex(r => r.Institution).HasDatabaseName("public_report_institution");
    }

    public void Configure(EntityTypeBuilder<ReportAttachment> file)
    {
        file.HasKey(f => f.Id);
        file.HasIndex(f => f.Report).HasDatabaseName("report_attachment_report");
    }
}
