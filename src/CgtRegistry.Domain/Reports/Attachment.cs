using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Files;

namespace CgtRegistry.Domain.Reports;

/// <summary>A file that may be kept: of a kind we take, small enough, without what a camera wrote about where and by whom.</summary>
/// <param name="Type">What it is by its content.</param>
/// <param name="Content">The bytes that are kept.</param>
public sealed record Attachment(AttachmentType Type, byte[] Content)
{
    /// <summary>Most files of one report.</summary>
    public const int MostFiles = 5;

    /// <summary>Largest file, in bytes.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>Looks at what a file is; its name and what the browser says of it count for nothing.</summary>
    public static Decided<Attachment> Read(byte[] sent)
    {
        if (sent.Length > MostBytes)
        {
            return Refused("file-too-large", "Tệp lớn hơn 5 MB.", "The file is larger than 5 MB.", "Giảm kích thước tệp rồi gửi lại.", "Make it smaller and send again.");
        }

        return PdfContent.Look(sent) switch
        {
            PdfVerdict.Plain => new Attachment(AttachmentType.Pdf, sent),
            PdfVerdict.Active => Refused("file-active", "Tệp PDF này chứa mã chạy hoặc tệp đính kèm.", "This PDF holds program code or other files.", "In lại thành PDF thường, hoặc chụp ảnh.", "Print it to a plain PDF, or take a picture."),
            PdfVerdict.Locked => Refused("file-locked", "Tệp PDF này bị khóa bằng mật khẩu hoặc hạn chế quyền.", "This PDF is locked by a password or by rights.", "Gửi bản không khóa, hoặc chụp ảnh.", "Send one without a lock, or take a picture."),
            PdfVerdict.Overpacked => Refused("file-overpacked", "Không xem được hết bên trong tệp PDF này.", "This PDF is packed so that it cannot be looked into.", "In lại thành PDF thường, hoặc chụp ảnh.", "Print it to a plain PDF, or take a picture."),
            _ => Picture(sent),
        };
    }

    private static Decided<Attachment> Picture(byte[] sent) =>
        PictureCleaning.Jpeg(sent) is { } jpeg ? new Attachment(AttachmentType.Jpeg, jpeg)
        : PictureCleaning.Png(sent) is { } png ? new Attachment(AttachmentType.Png, png)
        : Refused("file-type", "Chỉ nhận ảnh JPEG, PNG hoặc tệp PDF còn nguyên vẹn.", "Only whole JPEG or PNG pictures or PDF files are taken.", "Chọn tệp khác.", "Choose another file.");

    private static Refusal Refused(string code, string vi, string en, string doVi, string doEn) => new(code, new(vi, en), new(doVi, doEn), "files");
}
