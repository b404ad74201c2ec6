using CgtRegistry.Web.Persistence.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CgtRegistry.Web.Persistence.Tables;

// Numbers are compared byte by byte: nobody reads them in the order of a language.
internal sealed class RegistrationTables :
    IEntityTypeConfiguration<RegistrationRow>,
    IEntityTypeConfiguration<RegistrationVersionRow>,
    IEntityTypeConfiguration<TrialImportRow>
{
    private const string Bytes = "C";

    public void Configure(EntityTypeBuilder<RegistrationRow> registration)
    {
        registration.HasKey(r => new { r.Number, r.Channel });
        registration.Property(r => r.Number).UseCollation(Bytes);
        registration.Property(r => r.Trial).UseCollation(Bytes);
        registration.Property(r => r.Mentions).HasConversion((ValueConverter?)null, (ValueComparer?)null).HasColumnType("text[]");
        registration.HasIndex(r => new { r.Trial, r.Number, r.Channel }).HasDatabaseName("registration_row_trial");
        registration.HasIndex(r => r.Publication).HasDatabaseName("registration_row_publication");
        registration.HasIndex(r => r.Mentions).HasMethod("gin").HasDatabaseName("registration_row_mentions").HasFilter("mentions is not null");
        registration.HasIndex(r => r.MissingSince).HasDatabaseName("registration_row_missing").HasFilter("missing_since is not null");
    }

    public void Configure(EntityTypeBuilder<RegistrationVersionRow> version)
    {
        version.HasKey(v => new { v.Number, v.Channel, v.Version });
        version.Property(v => v.Number).UseCollation(Bytes);
    }

    public void Configure(EntityTypeBuilder<TrialImportRow> import)
    {
        import.HasKey(i => i.Id);
        import.Property(i => i.Id).UseIdentityAlwaysColumn();
        import.Property(i => i.Numbers).HasConversion((ValueConverter?)null, (ValueComparer?)null).HasColumnType("text[]");
        import.Property(i => i.Complaints).HasColumnType("jsonb");
    }
}
