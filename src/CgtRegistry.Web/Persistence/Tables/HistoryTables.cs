using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Transparency;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CgtRegistry.Web.Persistence.Tables;

internal sealed class HistoryTables :
    IEntityTypeConfiguration<PublicationRow>,
    IEntityTypeConfiguration<RecordRow>,
    IEntityTypeConfiguration<RecordVersionRow>,
    IEntityTypeConfiguration<RecordReferenceRow>,
    IEntityTypeConfiguration<SourcePassageRow>
{
    public void Configure(EntityTypeBuilder<PublicationRow> publication)
    {
        publication.HasKey(p => p.Number);
        publication.Property(p => p.Number).ValueGeneratedNever();
        publication.HasIndex(p => p.At).HasDatabaseName("publication_row_at");
    }

    public void Configure(EntityTypeBuilder<RecordRow> record) => record.HasKey(r => new { r.Kind, r.Id });

    public void Configure(EntityTypeBuilder<RecordVersionRow> version)
    {
        version.HasKey(v => new { v.Kind, v.Id, v.Version });
        version.HasIndex(v => new { v.Kind, v.Id, v.Publication }).HasDatabaseName("record_version_row_known_at");
        version.HasIndex(v => v.Publication).HasDatabaseName("record_version_row_publication");
        version.HasOne<PublicationRow>().WithMany().HasForeignKey(v => v.Publication).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RecordReferenceRow> reference)
    {
        reference.HasKey(r => new { r.FromKind, r.FromId, r.ToKind, r.ToId });
        reference.HasIndex(r => new { r.ToKind, r.ToId }).HasDatabaseName("record_reference_row_rests_on");
    }

    public void Configure(EntityTypeBuilder<SourcePassageRow> passage) => passage.HasKey(p => p.Sha256);
}

internal static class HistoryTypes
{
    public static void StoreHistoryTypes(this ModelConfigurationBuilder builder)
    {
        builder.Properties<RecordKind>().HaveConversion<string>();
        builder.Properties<PublicationKind>().HaveConversion<string>();
    }
}
